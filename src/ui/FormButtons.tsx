interface FormButtonsProps {
  readonly submit: string;
  readonly cancel: string;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
}

/** What a form ends with: to do it, or not. */
export function FormButtons({ submit, cancel, disabled = false, onCancel }: FormButtonsProps) {
  return (
    <div class="row">
      <button type="submit" class="button primary" disabled={disabled}>
        {submit}
      </button>
      <button type="button" class="button" onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
