import { together } from "../support/together";

together("calendar", "cases", "cli", "collect", "mail", "parquet", "tables", "text", "xlsx", "xml");
