export function Authorize() {
  return <main class="sentence" />;
}
