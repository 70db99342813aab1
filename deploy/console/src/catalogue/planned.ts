import type { Exchange } from '@/exchange/exchange'
import type { Resource, Subscription } from './catalogue'

/** The exchanges that a resource's sources and subscriptions mean; where one runs, the running one. */
export function plannedExchanges(resource: Resource, running: Exchange[]): Exchange[] {
  const found = (name: string, kind: Exchange['kind']) => running.find((each) => each.name === name && each.kind === kind)
  const common = { resource: resource.name, resourceTitle: resource.title }
  const sources = resource.sources.map(
    (source) =>
      found(source.name, 'collect') ?? {
        ...common,
        name: source.name,
        kind: 'collect' as const,
        from: resource.department,
        to: 'govbus',
        mode: source.adapter,
        state: stateOf(source.state)
      }
  )
  const targets = resource.subscriptions.map(
    (subscription) =>
      found(subscription.name, 'deliver') ?? {
        ...common,
        name: subscription.name,
        kind: 'deliver' as const,
        from: 'govbus',
        to: subscription.subscriber,
        mode: adapterOf(subscription),
        state: stateOf(subscription.state)
      }
  )
  return [...sources, ...targets]
}

function stateOf(state: string | undefined): Exchange['state'] {
  return state === 'suspended' ? 'suspended' : 'waiting'
}

export function adapterOf({ delivery }: Subscription): string {
  return (typeof delivery === 'string' ? delivery : delivery?.adapter) ?? 'query'
}
