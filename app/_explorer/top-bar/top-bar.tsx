// Search, perspective, history, layout, export, documents and theme in one row.
'use client'
import { FilePlus2, Keyboard, Maximize, RotateCcw } from 'lucide-react'
import { startOver } from '../actions/open'
import { session, setSession } from '../state/session'
import { Button, IconButton } from '../ui/button'
import { AppearanceMenu } from './appearance-menu'
import { ArrangeMenu } from './arrange-menu'
import { ExploreMenu } from './explore-menu'
import { ExportMenu } from './export-menu'
import { HistoryButtons } from './history-buttons'
import { PerspectiveSwitch } from './perspective-switch'
import { Search } from './search'
import { ThemeButton } from './theme-button'
import styles from './top-bar.module.css'
import { ViewsMenu } from './views-menu'

export function TopBar() {
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        <span aria-hidden="true" className={styles.mark}>
          ”
        </span>
        Hearsay
      </h1>
      <Search />
      <PerspectiveSwitch />
      <ExploreMenu />
      <div className={styles.group}>
        <HistoryButtons />
        <IconButton label="Start over" onClick={() => void startOver()}>
          <RotateCcw size={16} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.group}>
        <ArrangeMenu />
        <AppearanceMenu />
        <IconButton label="Fit into the canvas" keys="F" onClick={() => session().canvas?.fit()}>
          <Maximize size={16} aria-hidden />
        </IconButton>
        <ExportMenu />
        <ViewsMenu />
      </div>
      <div className={styles.end}>
        <Button look="outlined" onClick={() => setSession({ dialog: 'add' })} aria-label="Add documents">
          <FilePlus2 size={16} aria-hidden />
          <span className={styles.wideOnly}>Add documents</span>
        </Button>
        <ThemeButton />
        <IconButton label="Keyboard shortcuts" keys="?" onClick={() => setSession({ dialog: 'shortcuts' })}>
          <Keyboard size={16} aria-hidden />
        </IconButton>
      </div>
    </header>
  )
}
