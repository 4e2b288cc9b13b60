// The address of a page or feed, which the server fetches.
'use client'
import { type FormEvent, useState } from 'react'
import { addArticle } from '../actions/add-documents'
import { useIntake } from '../state/intake'
import { Button } from '../ui/button'
import styles from './add-dialog.module.css'

export function AddressForm() {
  const running = useIntake((s) => s.running)
  const [url, setUrl] = useState('')

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void addArticle({ url: url.trim() })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.wide}>
        Address of an article or a feed
        <input
          type="url"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          placeholder="https://"
          pattern="[Hh][Tt][Tt][Pp][Ss]?://.+"
          title="An address that begins with https:// or http://"
          required
        />
      </label>
      <p className={`${styles.wide} ${styles.hint}`}>
        The server fetches the page itself, and nothing that the page links to. A feed gives an article for
        each entry.
      </p>
      <div className={styles.wide}>
        <Button look="primary" type="submit" disabled={running || url.trim() === ''}>
          {running ? 'Reading…' : 'Read this address'}
        </Button>
      </div>
    </form>
  )
}
