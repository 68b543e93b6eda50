// English: why a complaint could not be taken as it came, and why a file could not be read.
type Params = Record<string, string | number>;

export const sources = {
  /** Of one complaint or row. */
  problems: {
    not_an_object: () => 'This is not a complaint: an object with at least a “text” is needed.',
    text_missing: () => 'There is no text.',
    id_unusable: () => 'The id is neither a text nor a whole number.',
    id_lost_digits: () =>
      'The id has lost digits on its way, because a program took it for a number. Send or export it as text.',
    id_too_long: () => 'The id is longer than 512 characters.',
    time_unreadable: ({ value }: Params) =>
      `${value === undefined ? 'The time' : `“${value}”`} cannot be read as a time. Write it as 2026-01-31 13:45, or with a zone as 2026-01-31T13:45:00+07:00.`,
    quote_unclosed: () => 'A quotation mark opens here and is never closed.',
    quote_misplaced: () =>
      'There is text right after a closing quotation mark. Inside a quoted text every quotation mark is written twice.',
    after_bad_quote: () => 'The line stands after a stray quotation mark and is not a whole row by itself.',
    line_too_long: () => 'The line is longer than 512 kB.',
    too_many_columns: () => 'The line has more than 1,000 columns.',
    too_many_cells: ({ cells, columns }: Params) =>
      `The row has ${cells} cells, but there are only ${columns} columns. Put a text that holds the delimiter in quotation marks.`,
    time_missing: () => 'It does not say when it was posted: the time it arrived is used.',
    time_without_zone: () => 'The time names no zone: it is taken as UTC.',
    time_in_future: () => 'The time lies in the future. Check the zone.',
    link_unusable: () => 'The link is no web address (https://…): it is left out.',
    rating_unusable: () => 'The rating is no whole number from 1 to 5: it is left out.',
    language_unusable: () => 'The language is no language code such as “id” or “en”: it is left out.',
    field_unusable: ({ column }: Params) =>
      `${column === undefined ? 'The field' : `“${column}”`} does not hold what it should: it is left out.`,
    field_unknown: () => 'There is no field of this name: it is left out.',
    file_unreadable: () =>
      'The file as a whole cannot be read: it is empty, is no CSV, has no column for the comments, or I may not open it. Save it as “CSV UTF-8”, or name its columns in the sources file. The other files are read meanwhile.',
    replies_unread: () =>
      'The service did not tell these replies: they are asked for again at the next look.',
    read_as_latin1: () =>
      'The line is not UTF-8 and was read as Western European (Windows-1252). Check its accents.',
  },
  /** Of a whole file. */
  unreadable: {
    empty_file: () => 'The file is empty.',
    not_csv: () => 'This is not a CSV file. In a spreadsheet, choose “Save as” and “CSV UTF-8”.',
    no_text_column: ({ columns }: Params) =>
      `No column could be recognised as the text of the complaints. Say which one it is. The columns are: ${columns}.`,
    unknown_column: ({ name, columns }: Params) =>
      `There is no column “${name}”. The columns are: ${columns}.`,
  },
};
