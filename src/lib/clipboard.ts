/**
 * Puts a text on the clipboard; false where the browser does not allow it. Frames are often denied the newer way, which needs
 * a permission of the page around them; the older one needs only that somebody just pressed something.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    box.style.position = 'fixed';
    box.style.opacity = '0';
    // Inside a dialog nothing outside of it can be selected.
    const place = document.querySelector('dialog[open]') ?? document.body;
    place.append(box);
    box.select();
    const copied = document.execCommand('copy');
    box.remove();
    return copied;
  }
}
