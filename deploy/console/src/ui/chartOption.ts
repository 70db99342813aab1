import { clock, dateTime } from '@/text/time'

/** A line of a chart over time: [milliseconds, value]. */
export interface Line {
  title: string
  colour: string
  points: [number, number][]
  filled?: boolean
}

const AXIS = '#5b6b82'
const GRID = '#e8edf4'

/** What ECharts needs to draw lines over time with the console's type and colours. */
export function chartOption(lines: Line[], unit: string) {
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 14, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, right: 8, itemWidth: 14, itemHeight: 8, icon: 'roundRect', textStyle: { color: AXIS, fontSize: 12 } },
    tooltip: {
      trigger: 'axis',
      confine: true,
      valueFormatter: (value: unknown) => `${Number(value).toLocaleString(undefined, { maximumFractionDigits: 1 })} ${unit}`
    },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: GRID } },
      axisTick: { show: false },
      axisLabel: { color: AXIS, fontSize: 11, hideOverlap: true, formatter: clock },
      axisPointer: { label: { formatter: ({ value }: { value: unknown }) => dateTime(Number(value)) } }
    },
    yAxis: {
      type: 'value',
      name: unit,
      nameTextStyle: { color: AXIS, fontSize: 11 },
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: GRID } },
      axisLabel: { color: AXIS, fontSize: 11 }
    },
    series: lines.map((line) => ({
      type: 'line',
      name: line.title,
      data: line.points,
      showSymbol: false,
      lineStyle: { width: 1.8, color: line.colour },
      itemStyle: { color: line.colour },
      areaStyle: line.filled ? { color: line.colour, opacity: 0.08 } : undefined
    }))
  }
}
