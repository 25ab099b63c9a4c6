-- Words that are rarer than the statistics know are taken for more frequent than they are.
alter table zoek_besluit alter column zoekvector set statistics 1000;
