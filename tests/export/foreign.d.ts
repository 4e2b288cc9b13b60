// What the tests use of citation-js, which has no types of its own.
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      readonly chain: (text: string, options?: object) => readonly Readonly<Record<string, unknown>>[]
    }
  }
}
declare module '@citation-js/plugin-bibtex' {}
