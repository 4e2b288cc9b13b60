// The whole page takes dropped files and folders.
'use client'
import { useEffect, useState } from 'react'
import { fetchedLater } from '../ui/later'
import styles from './drop-zone.module.css'
import { droppedFiles } from './dropped-files'

const loadTaking = fetchedLater(() => import('../actions/take-files'))

export function DropZone() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer !== null)
        void droppedFiles(event.dataTransfer).then(async (files) => (await loadTaking()).takeFiles(files))
    }
    addEventListener('dragover', drag)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', drag)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])

  return over ? (
    <div className={styles.veil}>Drop documents to read them, or a graph file to open it</div>
  ) : null
}
