// Where menus and tooltips hang: within a landmark, so that whoever goes from one to the next finds them.

/** Null before the page is there: then they hang on the body. */
export function overlayRoot(): HTMLElement | null {
  return typeof document === 'undefined' ? null : document.querySelector('main')
}
