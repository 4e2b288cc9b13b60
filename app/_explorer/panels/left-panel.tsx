// Left: what is on the canvas as a list, the filters, and the articles of the collection.
'use client'
import { Tabs } from 'radix-ui'
import { chipsOf } from '../filters/chips'
import { ListTab } from '../lists/list-tab'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { later } from '../ui/later'
import tabs from '../ui/tabs.module.css'
import { number } from '../words'
import styles from './left-panel.module.css'

const FilterTab = later(async () => (await import('../filters/filter-tab')).FilterTab)
const ArticlesTab = later(async () => (await import('../lists/articles-tab')).ArticlesTab)

export function LeftPanel() {
  const present = useSession((s) => s.history.present)
  const rules = chipsOf(present.filter).length + (present.hidden.size > 0 ? 1 : 0)
  return (
    <aside className={styles.panel} aria-label="List, filters and articles">
      <Tabs.Root className={styles.tabs} defaultValue="list">
        <Tabs.List className={tabs.list} aria-label="Left panel">
          <Tabs.Trigger className={tabs.tab} value="list">
            Canvas<span className={tabs.count}>{number(visibleOf(present).nodes.length)}</span>
          </Tabs.Trigger>
          <Tabs.Trigger id="filters-tab" className={tabs.tab} value="filters">
            Filters{rules > 0 && <span className={styles.badge}>{rules}</span>}
          </Tabs.Trigger>
          <Tabs.Trigger className={tabs.tab} value="articles">
            Articles
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content className={styles.content} value="list">
          <ListTab />
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="filters">
          <FilterTab />
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="articles">
          <ArticlesTab />
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  )
}
