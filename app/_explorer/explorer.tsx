// The explorer: search and steps on top, filters and list on the left, the canvas, evidence on the right.
'use client'
import { Tooltip } from 'radix-ui'
import { useEffect } from 'react'
import { start } from './actions/open'
import { AddressBar } from './address-bar'
import { Announcer } from './announcer'
import { Stage } from './canvas/stage'
import { DatedLinks } from './dated-links'
import { AddDialog } from './dialogs/add-dialog'
import { GuardDialog } from './dialogs/guard-dialog'
import { ShortcutsDialog } from './dialogs/shortcuts-dialog'
import { DropZone } from './drop-zone'
import styles from './explorer.module.css'
import { Notices } from './notices'
import { LeftPanel } from './panels/left-panel'
import { RightPanel } from './panels/right-panel'
import { QuoteSources } from './quote-sources'
import { ShortcutKeys } from './shortcut-keys'
import { useSession } from './state/session'
import { TopBar } from './top-bar/top-bar'

export function Explorer() {
  const reading = useSession((s) => s.reading !== null)
  useEffect(() => {
    void start(location.hash)
  }, [])

  return (
    <Tooltip.Provider delayDuration={400}>
      <div className={styles.explorer} data-reading={reading}>
        <TopBar />
        <LeftPanel />
        <Stage />
        <RightPanel />
      </div>
      <AddDialog />
      <GuardDialog />
      <ShortcutsDialog />
      <Notices />
      <Announcer />
      <AddressBar />
      <ShortcutKeys />
      <DropZone />
      <DatedLinks />
      <QuoteSources />
    </Tooltip.Provider>
  )
}
