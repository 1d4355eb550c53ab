const typingPause = 150; // milliseconds

export interface Typing {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Called when the reader stops typing for a moment. */
  onPause: () => void;
  /** Called at once on Enter, on the button, and on Escape, which empties the field. */
  onSettle: () => void;
}

/** Follows what a reader types into the search field. */
export function followTyping({ form, input, onPause, onSettle }: Typing): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(pause);
    onSettle();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    settle();
  });
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(onPause, typingPause);
  });
  input.addEventListener('keydown', (event) => {
    // The input method takes Escape while it composes a character.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    input.value = '';
    settle();
  });
}
