// The explorer: search and steps on top, filters and list on the left, the canvas, evidence on the right.
'use client'
import { useEffect } from 'react'
import { start } from './actions/open'
import { Dock } from './dock/dock'
import styles from './explorer.module.css'
import { DropZone } from './intake/drop-zone'
import { Announcer } from './messages/announcer'
import { Notices } from './messages/notices'
import { LeftPanel } from './panels/left-panel'
import { RightPanel } from './panels/right-panel'
import { Stage } from './stage/stage'
import { useMending } from './state/mending'
import { isWide, useSession } from './state/session'
import { AddressBar } from './sync/address-bar'
import { DatedLinks } from './sync/dated-links'
import { FetchLater } from './sync/fetch-later'
import { ShortcutKeys } from './sync/shortcut-keys'
import { TopBar } from './top-bar/top-bar'
import { later } from './ui/later'
import { shareNonce } from './ui/style-nonce'
import { TooltipHost } from './ui/tooltip-host'

const AddDialog = later(async () => (await import('./intake/add-dialog')).AddDialog)
const GraphFileDialog = later(async () => (await import('./dialogs/graph-file-dialog')).GraphFileDialog)
const GuardDialog = later(async () => (await import('./dialogs/guard-dialog')).GuardDialog)
const KeepViewDialog = later(async () => (await import('./dialogs/keep-view-dialog')).KeepViewDialog)
const MendDialog = later(async () => (await import('./mend/mend-dialog')).MendDialog)
const PictureDialog = later(async () => (await import('./dialogs/picture-dialog')).PictureDialog)
const ShortcutsDialog = later(async () => (await import('./dialogs/shortcuts-dialog')).ShortcutsDialog)

export function Explorer() {
  const wide = useSession(isWide)
  const dialog = useSession((s) => s.dialog)
  const mending = useMending((s) => s.open !== null)
  const guarded = useSession((s) => s.guard !== null)
  useEffect(() => {
    shareNonce()
    void start(location.hash)
  }, [])

  return (
    <>
      <div className={styles.explorer} data-wide={wide}>
        <TopBar />
        <LeftPanel />
        <Stage />
        <Dock />
        <RightPanel />
      </div>
      {dialog === 'add' && <AddDialog />}
      {dialog === 'graph-file' && <GraphFileDialog />}
      {dialog === 'keep-view' && <KeepViewDialog />}
      {dialog === 'picture' && <PictureDialog />}
      {dialog === 'shortcuts' && <ShortcutsDialog />}
      {mending && <MendDialog />}
      {guarded && <GuardDialog />}
      <Notices />
      <Announcer />
      <AddressBar />
      <ShortcutKeys />
      <DropZone />
      <DatedLinks />
      <FetchLater />
      <TooltipHost />
    </>
  )
}
