-- people of a department's own 共享工作机构 belong to that department and have no other role
alter table security.person drop constraint person_roles_check;
alter table security.person add constraint person_roles_check check (
    cardinality(roles) > 0
    and roles <@ array['engineer', 'operator', 'approver', 'auditor', 'admin', 'office']
    and not ('auditor' = any (roles) and cardinality(roles) > 1));
alter table security.person add column department text;
alter table security.person add constraint person_office_check check (
    ('office' = any (roles)) = (department is not null) and (department is null or cardinality(roles) = 1));
