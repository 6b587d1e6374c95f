import { cellXml, escaped, TEXT } from './xlsx-cell.js';

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
  /** What may be chosen in this column, where it is a matter of choosing. */
  choices?: readonly string[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Rows a choice is offered in: as many as Excel has. */
const LAST_ROW = 1_048_576;

/** 49 is the built-in format "text": a number typed there keeps all its digits. */
export const styles = `${XML}<styleSheet xmlns="${MAIN}">
<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFDCEBEA"/></patternFill></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/>
<xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/>
<xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`;

/** The parts around the sheet, by path. Choices stand on a second, hidden sheet, a column each. */
export function workbookParts(title: string, choices: readonly (readonly string[])[]): [string, string][] {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const override = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}" ContentType="${SHEETML}.${kind}+xml"/>`;
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}` +
        `${override('worksheets/sheet1.xml', 'worksheet')}${override('worksheets/sheet2.xml', 'worksheet')}` +
        `${override('styles.xml', 'styles')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(title))}" sheetId="1" r:id="rId1"/>` +
        `<sheet name="${CHOICES}" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}` +
        `${relation('rId2', 'worksheet', 'worksheets/sheet2.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/worksheets/sheet2.xml', choicesXml(choices)],
  ];
}

const CHOICES = '可选值';

/** A name of a sheet has no `: \ / ? * [ ]` and 31 characters at most. */
function sheetName(title: string): string {
  return title.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31);
}

function choicesXml(choices: readonly (readonly string[])[]): string {
  const longest = Math.max(0, ...choices.map((it) => it.length));
  const rows = Array.from({ length: longest }, (_, row) => {
    const cells = choices.map((column) => cellXml(column[row] ?? null, TEXT));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** The heading stays in sight; whole columns are text. */
export function sheetHead(columns: readonly SheetColumn[]): string {
  const cols = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`,
  );
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${cols.join('')}</cols><sheetData>`
  );
}

export function sheetTail(columns: readonly SheetColumn[]): string {
  const rules = columns.flatMap(({ choices }, i) => {
    if (!choices?.length) return [];
    const letter = String.fromCharCode(65 + i);
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${letter}2:${letter}${LAST_ROW}">` +
        `<formula1>${CHOICES}!$${letter}$1:$${letter}$${choices.length}</formula1></dataValidation>`,
    ];
  });
  const validations = rules.length
    ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
    : '';
  return `</sheetData>${validations}</worksheet>`;
}
