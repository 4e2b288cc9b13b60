// While a dialog is open Radix keeps the page behind it still, with a style element that it puts in. The page's policy
// takes style elements with its nonce only; the library looks for one under this name.

/** Once, before the first dialog opens. */
export function shareNonce(): void {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  Object.assign(globalThis, { __webpack_nonce__: nonce })
}
