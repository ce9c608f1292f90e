/** Copies a text at a press; where the browser doesn't allow it, the text is selected for the reader's own keys. */
export async function copyText(button) {
  const box = button.closest('.copy');
  const text = box.querySelector('.copy-text');
  const note = box.querySelector('[role=status]');
  try {
    await navigator.clipboard.writeText(text.textContent);
    note.textContent = button.dataset.copied;
  } catch {
    text.focus();
    getSelection().selectAllChildren(text);
    note.textContent = button.dataset.selected;
  }
}
