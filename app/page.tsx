// The explorer is the page.
import { Explorer } from './_explorer/explorer'

export default function Page() {
  return <Explorer />
}
