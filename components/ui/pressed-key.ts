/** The key of a press, with letters as Shift makes them: caps lock is for texts, and changes no shortcut. */
export function pressedKey({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">): string {
  if (key.length !== 1) return key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}
