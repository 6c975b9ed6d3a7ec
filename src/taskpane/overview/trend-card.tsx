import { makeStyles, tokens } from "@fluentui/react-components";
import type { Behind } from "../../overview/audits-behind";
import type { TrendView } from "../../report/overview-screen/trend-view";
import { Disclosure } from "../parts/disclosure";
import { FiguresTable } from "./figures-table";
import { OverviewCard } from "./overview-card";
import { useOverviewStyles } from "./use-overview-styles";
import { useWidth } from "./use-width";
import { phrase } from "../../words/phrase";

/** The system's own colour, which it does not put into drawings by itself. */
const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  chart: {
    display: "block",
    width: "100%",
    color: tokens.colorNeutralForeground1,
    fontSize: "12px",
    [FORCED]: { color: "CanvasText" },
  },
  middle: { stroke: "currentColor", strokeWidth: 1.5, strokeDasharray: "5 3", fill: "none" },
  limit: { stroke: "currentColor", strokeWidth: 1, fill: "none" },
  line: { stroke: "var(--good)", strokeWidth: 2, fill: "none", [FORCED]: { stroke: "CanvasText" } },
  point: {
    fill: "var(--good)",
    stroke: "currentColor",
    strokeWidth: 1.5,
    [FORCED]: { fill: "Highlight" },
  },
  outside: {
    fill: "var(--lowest)",
    stroke: "currentColor",
    strokeWidth: 2,
    [FORCED]: { fill: "CanvasText" },
  },
  words: { fill: "currentColor" },
});

const HEIGHT = 150;
const EDGES = { left: 30, right: 8, top: 8, bottom: 22 };

interface TrendCardProps {
  readonly view: TrendView;
  readonly onBehind: ((behind: Behind) => void) | undefined;
}

/** Good or better by month, drawn and as a table whose months open their audits. */
export function TrendCard({ view, onBehind }: TrendCardProps) {
  const shared = useOverviewStyles();
  const { heading, note, marks, columns } = view;
  return (
    <OverviewCard id="overview-trend" heading={heading} note={note}>
      {marks.length > 0 && (
        <>
          <TrendChart view={view} />
          <div className={shared.hiddenOnPaper}>
            <Disclosure framed summary={phrase("The months in numbers")}>
              <FiguresTable
                of={phrase("Month")}
                columns={columns}
                rows={marks.map(({ month, label, cells, outside, behind }) => ({
                  key: month,
                  label: (
                    <>
                      {onBehind ? (
                        <button
                          type="button"
                          className={shared.words}
                          onClick={() => {
                            onBehind(behind);
                          }}
                        >
                          {label}
                        </button>
                      ) : (
                        label
                      )}
                      {outside && ` ${phrase("(outside)")}`}
                    </>
                  ),
                  cells,
                }))}
              />
            </Disclosure>
          </div>
        </>
      )}
    </OverviewCard>
  );
}

/** The drawing; what it shows is told by the heading and the table. */
function TrendChart({ view: { marks, middle } }: { readonly view: TrendView }) {
  const styles = useStyles();
  const [ref, width] = useWidth<HTMLDivElement>(320);
  const x = (at: number) =>
    EDGES.left + (marks.length < 2 ? 0 : (at * (width - EDGES.left - EDGES.right)) / (marks.length - 1));
  const y = (percent: number) => EDGES.top + ((100 - percent) / 100) * (HEIGHT - EDGES.top - EDGES.bottom);
  const path = (values: readonly (number | null)[]) =>
    values
      .map((value, at) =>
        value === null ? "" : `${(values[at - 1] ?? null) === null ? "M" : "L"}${x(at)} ${y(value)}`,
      )
      .join("");
  const last = marks.length - 1;
  return (
    <div ref={ref}>
      <svg className={styles.chart} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden>
        {[0, 50, 100].map((percent) => (
          <text key={percent} className={styles.words} x={EDGES.left - 6} y={y(percent) + 4} textAnchor="end">
            {percent}
          </text>
        ))}
        <path className={styles.limit} d={path(marks.map(({ low }) => low))} />
        <path className={styles.limit} d={path(marks.map(({ high }) => high))} />
        {middle !== null && <path className={styles.middle} d={`M${x(0)} ${y(middle)}H${x(last)}`} />}
        <path className={styles.line} d={path(marks.map(({ percent }) => percent))} />
        {marks.map(({ month, percent, outside }, at) =>
          percent === null ? null : outside ? (
            <rect
              key={month}
              className={styles.outside}
              x={x(at) - 5}
              y={y(percent) - 5}
              width={10}
              height={10}
            />
          ) : (
            <circle key={month} className={styles.point} cx={x(at)} cy={y(percent)} r={4} />
          ),
        )}
        <text className={styles.words} x={x(0)} y={HEIGHT - 4}>
          {marks[0]?.label}
        </text>
        <text className={styles.words} x={x(last)} y={HEIGHT - 4} textAnchor="end">
          {marks[last]?.label}
        </text>
      </svg>
    </div>
  );
}
