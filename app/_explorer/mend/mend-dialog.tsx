// The dialog that is open: one for each kind of correction.
'use client'
import { useMending } from '../state/mending'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { WriteAccess } from '../ui/write-access'
import { AddQuoteDialog } from './add-quote'
import { ApplyDialog } from './apply'
import { HideDialog, RenameDialog, RetypeDialog } from './entity-forms'
import { closeMending } from './frame'
import { MergeDialog } from './merge'
import { ReassignDialog, RejectDialog } from './quote-forms'
import { SplitDialog } from './split'

export function MendDialog() {
  const open = useMending((s) => s.open)
  switch (open?.kind) {
    case undefined:
      return null
    case 'merge':
      return <MergeDialog entities={open.entities} />
    case 'split':
      return <SplitDialog entity={open.entity} />
    case 'rename':
      return <RenameDialog entity={open.entity} />
    case 'retype':
      return <RetypeDialog entity={open.entity} />
    case 'hide':
      return <HideDialog entity={open.entity} />
    case 'reassign':
      return <ReassignDialog quote={open.quote} to={open.to} />
    case 'reject':
      return <RejectDialog quote={open.quote} />
    case 'add':
      return <AddQuoteDialog article={open.article} span={open.span} />
    case 'apply':
      return <ApplyDialog />
    case 'token':
      return <TokenDialog />
  }
}

function TokenDialog() {
  return (
    <Dialog
      open
      title="Access token"
      text="This server takes changes only with its token. It is kept in this tab until you close it."
      onClose={closeMending}
    >
      <WriteAccess readOnly={<p>This server is read-only: it takes no corrections.</p>}>
        <div className={form.row}>
          <Button look="primary" onClick={closeMending}>
            Done
          </Button>
        </div>
      </WriteAccess>
    </Dialog>
  )
}
