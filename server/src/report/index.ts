export type { Attendance, ReportInput, ReportOptions } from './input.ts';
export { reportPdf } from './reportPdf.ts';
