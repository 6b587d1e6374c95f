import { Button, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';

/** The numbers behind a chart: the same, as a table. */
export interface Behind<Row extends object> {
  rows: readonly Row[];
  columns: TableColumnsType<Row>;
  keyOf: (row: Row) => string;
}

interface Props<Row extends object> {
  title: string;
  note?: ReactNode;
  behind: Behind<Row>;
  children: ReactNode;
}

/** A chart, and its numbers for whoever would rather read, or cannot see it. */
export function ChartPanel<Row extends object>({ title, note, behind, children }: Props<Row>) {
  const [reading, read] = useState(false);
  return (
    <section className="panel chart-panel" aria-label={title}>
      <div className="chart-head">
        <h2>{title}</h2>
        <span className="small grow">{note}</span>
        <Button size="small" type="text" aria-pressed={reading} onClick={() => read(!reading)}>
          {reading ? '看图' : '看表'}
        </Button>
      </div>
      {reading ? (
        <Table
          className="chart-table"
          size="small"
          rowKey={behind.keyOf}
          columns={behind.columns}
          dataSource={[...behind.rows]}
          pagination={false}
          scroll={{ y: 220, x: 'max-content' }}
        />
      ) : (
        children
      )}
    </section>
  );
}
