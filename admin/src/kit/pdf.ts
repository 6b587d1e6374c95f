/** Paper, in millimetres. */
export const PAPERS = { a4: { width: 210, height: 297 }, a3: { width: 297, height: 420 } } as const;
export type Paper = keyof typeof PAPERS;

const MM_PER_INCH = 25.4;
/** Sharp on an office printer; a page is some hundred kilobytes. */
const DPI = 200;

/**
 * A PDF of drawings (SVG), one a page, kept under a name. The pages are pictures: a Chinese font inside the file would weigh
 * ten megabytes, and this way a page looks as it does on the screen. jsPDF is fetched when the first one is made.
 */
export async function savePdf(name: string, paper: Paper, drawings: readonly string[]): Promise<void> {
  const { jsPDF } = await import('jspdf');
  const { width, height } = PAPERS[paper];
  const pdf = new jsPDF({ unit: 'mm', format: paper, compress: true });
  pdf.setProperties({ title: name });
  for (const [i, drawing] of drawings.entries()) {
    if (i > 0) pdf.addPage(paper);
    pdf.addImage(await pictureOf(drawing, paper), 'JPEG', 0, 0, width, height);
  }
  pdf.save(`${name}.pdf`);
}

async function pictureOf(drawing: string, paper: Paper): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((PAPERS[paper].width / MM_PER_INCH) * DPI);
  canvas.height = Math.round((PAPERS[paper].height / MM_PER_INCH) * DPI);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.92);
}
