import { together } from "../support/together";

together("cases", "calendar", "collect", "mail", "parquet", "tables", "text", "xlsx", "xml");
