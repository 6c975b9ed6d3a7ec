import { together } from "../support/together";

together("docx", "document", "manifest", "ooxml", "record", "release", "templates");
