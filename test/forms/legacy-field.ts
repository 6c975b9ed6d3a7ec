/** A paragraph with a text field as Word's older forms have it, still blank or with what it asks for. */
export const legacyField = (asks = ""): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:textInput><w:default w:val="${asks}"/></w:textInput></w:ffData></w:fldChar></w:r>` +
  `<w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
  `<w:r><w:t xml:space="preserve">${asks || "     "}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

/** A list of Word’s older kind. */
export const legacyList = (...entries: readonly string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="List1"/><w:ddList>${entries.map((each) => `<w:listEntry w:val="${each}"/>`).join("")}</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
