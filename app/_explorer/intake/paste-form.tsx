// A pasted text with what is known about it; an address alone is fetched.
'use client'
import { type FormEvent, useState } from 'react'
import { addArticle } from '../actions/add-documents'
import { useIntake } from '../state/intake'
import { Button } from '../ui/button'
import styles from './add-dialog.module.css'

export function PasteForm() {
  const running = useIntake((s) => s.running)
  const [text, setText] = useState('')

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const field = (name: string) => {
      const value = String(form.get(name) ?? '').trim()
      return value === '' ? {} : { [name]: value }
    }
    void addArticle({
      text,
      ...field('title'),
      ...field('source'),
      ...field('publishedAt'),
      ...field('byline'),
    })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.wide}>
        Text
        <textarea value={text} onChange={(e) => setText(e.target.value)} required data-testid="paste-text" />
      </label>
      <label>
        Title
        <input name="title" maxLength={1000} />
      </label>
      <label>
        Publisher
        <input name="source" maxLength={1000} />
      </label>
      <label>
        Author
        <input name="byline" maxLength={1000} />
      </label>
      <label>
        Published on
        <input name="publishedAt" type="date" />
      </label>
      <div className={styles.wide}>
        <Button look="primary" type="submit" disabled={running || text.trim() === ''}>
          {running ? 'Reading…' : 'Read this text'}
        </Button>
      </div>
    </form>
  )
}
