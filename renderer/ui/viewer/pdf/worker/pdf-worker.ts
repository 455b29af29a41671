// In this order: the reader begins as soon as it is there.
import './hear-warnings.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
