// The explorer: search and steps on top, filters and list on the left, the canvas, evidence on the right.
'use client'
import { Tooltip } from 'radix-ui'
import { useEffect } from 'react'
import { start } from './actions/open'
import { GuardDialog } from './dialogs/guard-dialog'
import { KeepViewDialog } from './dialogs/keep-view-dialog'
import { ShortcutsDialog } from './dialogs/shortcuts-dialog'
import { Dock } from './dock/dock'
import styles from './explorer.module.css'
import { AddDialog } from './intake/add-dialog'
import { DropZone } from './intake/drop-zone'
import { Announcer } from './messages/announcer'
import { Notices } from './messages/notices'
import { LeftPanel } from './panels/left-panel'
import { RightPanel } from './panels/right-panel'
import { Stage } from './stage/stage'
import { isWide, useSession } from './state/session'
import { AddressBar } from './sync/address-bar'
import { DatedLinks } from './sync/dated-links'
import { ShortcutKeys } from './sync/shortcut-keys'
import { TopBar } from './top-bar/top-bar'

export function Explorer() {
  const wide = useSession(isWide)
  useEffect(() => {
    void start(location.hash)
  }, [])

  return (
    <Tooltip.Provider delayDuration={400}>
      <div className={styles.explorer} data-wide={wide}>
        <TopBar />
        <LeftPanel />
        <Stage />
        <Dock />
        <RightPanel />
      </div>
      <AddDialog />
      <GuardDialog />
      <KeepViewDialog />
      <ShortcutsDialog />
      <Notices />
      <Announcer />
      <AddressBar />
      <ShortcutKeys />
      <DropZone />
      <DatedLinks />
    </Tooltip.Provider>
  )
}
