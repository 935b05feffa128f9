/** What pdfkit 0.20 takes and its published types do not have yet. */
declare namespace PDFKit.Mixins {
  interface TextOptions {
    /** in percent */
    horizontalScaling?: number;
  }
  interface StructureElementOptions {
    /** of a table's head */
    scope?: 'Row' | 'Column';
    /** where a figure is: left, top, right, bottom */
    bbox?: [number, number, number, number];
  }
  interface AnnotationOption {
    structParent?: PDFKit.PDFStructureElement;
  }
}

declare namespace PDFKit {
  interface OutlineOptions {
    expanded?: boolean;
    fit?: boolean;
    /** from the top of the page */
    top?: number;
    /** from the right of the page */
    left?: number;
    zoom?: number;
    pageNumber?: number | null;
  }
  interface PDFOutline {
    addItem(title: string, options?: OutlineOptions): PDFOutline;
  }
}

/** Tiles side by side, as a fill. */
declare namespace PDFKit {
  interface PDFTilingPattern {
    readonly xStep: number;
  }
  interface PDFDocument {
    /** @param content of a tile, in operators of a PDF page */
    pattern(
      box: [number, number, number, number],
      xStep: number,
      yStep: number,
      content: string,
    ): PDFTilingPattern;
  }
}

declare namespace PDFKit.Mixins {
  interface PDFColor {
    /** a pattern, in a colour */
    fillColor(color: [PDFKit.PDFTilingPattern, string], opacity?: number): this;
  }
}
