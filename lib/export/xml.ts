// Text as XML 1.0 can hold it.

// Characters XML 1.0 forbids even as references, and halves of surrogate pairs that stand alone.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into the file
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Element content. `>` is always escaped, so `]]>` cannot occur; a forbidden character becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/g, (c) => REFERENCES[c] ?? c)
}

/** Attribute value, without the marks around it. White space is kept from being normalized away. */
export function xmlAttribute(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\t\n\r]/g, (c) => REFERENCES[c] ?? c)
}

/** An xs:NMTOKEN, the type of ids in GraphML: other characters are written `_xHEX_`. Different ids stay different. */
export function nmtoken(id: string): string {
  return id.replace(/[^A-Za-z0-9.:_-]|_(?=x)/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase()}_`)
}

/** The id behind `nmtoken(id)`. */
export function fromNmtoken(token: string): string {
  return token.replace(/_x([0-9A-F]+)_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
