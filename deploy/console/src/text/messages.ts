import * as app from '@/app/text'
import * as catalogue from '@/catalogue/text'
import * as coverage from '@/coverage/text'
import * as exchange from '@/exchange/text'
import * as intake from '@/intake/text'
import * as library from '@/library/text'
import * as limits from '@/limits/text'
import * as notice from '@/notice/text'
import * as quarantine from '@/quarantine/text'
import * as reconciliation from '@/reconciliation/text'
import * as replay from '@/replay/text'
import * as request from '@/request/text'
import * as session from '@/session/text'
import * as trace from '@/trace/text'
import * as workbench from '@/workbench/text'
import * as common from './common'
import * as problem from './problem'

/** Chinese first; each part of the console keeps its own words beside its pages. */
export const zh = {
  common: common.zh,
  problem: problem.zh,
  app: app.zh,
  session: session.zh,
  workbench: workbench.zh,
  catalogue: catalogue.zh,
  coverage: coverage.zh,
  exchange: exchange.zh,
  quarantine: quarantine.zh,
  library: library.zh,
  trace: trace.zh,
  replay: replay.zh,
  reconciliation: reconciliation.zh,
  limits: limits.zh,
  request: request.zh,
  notice: notice.zh,
  intake: intake.zh
}

export const en: typeof zh = {
  common: common.en,
  problem: problem.en,
  app: app.en,
  session: session.en,
  workbench: workbench.en,
  catalogue: catalogue.en,
  coverage: coverage.en,
  exchange: exchange.en,
  quarantine: quarantine.en,
  library: library.en,
  trace: trace.en,
  replay: replay.en,
  reconciliation: reconciliation.en,
  limits: limits.en,
  request: request.en,
  notice: notice.en,
  intake: intake.en
}
