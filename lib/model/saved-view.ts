// A view somebody kept under a name: the canvas with its places, pins and filters, a note, and a story told in steps.

/** One picture of a story, with what there is to say about it. */
export interface StoryStep {
  readonly title: string
  readonly note: string
  /** The view as the address writes it, by content ids. */
  readonly view: string
}

/** What a person gives: the same name again replaces the view of that name. */
export interface ViewDraft {
  readonly name: string
  readonly note: string
  readonly view: string
  readonly steps: readonly StoryStep[]
}

export interface SavedView extends ViewDraft {
  readonly id: string
  /** ISO date and time. */
  readonly savedAt: string
}

/** A view in a list: without what it shows, which may be long. */
export interface ViewSummary {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly stepCount: number
  readonly savedAt: string
}
