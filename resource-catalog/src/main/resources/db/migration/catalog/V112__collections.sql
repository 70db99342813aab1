-- Collection forms (采集表) are cases too: what is asked of people is compared with what the catalogue offers.
alter table catalog.case_file drop constraint case_file_kind_check;
alter table catalog.case_file add constraint case_file_kind_check
    check (kind in ('resource', 'request', 'verification', 'dispute', 'demand', 'collection'));
