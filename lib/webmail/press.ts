/** Presses a control as a person's pointer would: webmails act on different events of that sequence. */
const SEQUENCE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const;

export function press(control: HTMLElement): void {
  const view = control.ownerDocument.defaultView;
  const { left, top, width, height } = control.getBoundingClientRect();
  const where = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
  };
  for (const type of SEQUENCE) {
    const Kind = type.startsWith('pointer')
      ? (view?.PointerEvent ?? PointerEvent)
      : (view?.MouseEvent ?? MouseEvent);
    control.dispatchEvent(new Kind(type, where));
  }
  control.click();
}
