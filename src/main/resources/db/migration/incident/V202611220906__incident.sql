create sequence incident_number;
create sequence incident_task_number;

create table incident (
    id uuid primary key references ticket on delete cascade,
    description text,
    contact_type text,
    hold_reason smallint,
    vendor_reference text,
    close_code text,
    close_notes text,
    priority_reason text,
    resolved_by_id uuid references person,
    closed_by_id uuid references person,
    reopened_at timestamptz,
    reopened_by_id uuid references person,
    service_lost_at timestamptz,
    service_restored_at timestamptz
) with (fillfactor = 85);

create table incident_task (
    id uuid primary key references ticket on delete cascade,
    description text,
    close_notes text
) with (fillfactor = 85);

insert into priority_matrix (type, impact, urgency, priority) values
    ('incident', 1, 1, 1), ('incident', 1, 2, 2), ('incident', 1, 3, 3),
    ('incident', 2, 1, 2), ('incident', 2, 2, 3), ('incident', 2, 3, 4),
    ('incident', 3, 1, 3), ('incident', 3, 2, 4), ('incident', 3, 3, 5);

insert into choice (set_name, code, position) values
    ('contact_type', 'phone', 1), ('contact_type', 'self_service', 2), ('contact_type', 'email', 3),
    ('contact_type', 'walk_in', 4), ('contact_type', 'chat', 5), ('contact_type', 'monitoring', 6),
    ('contact_type', 'api', 7);
insert into choice_label (set_name, code, language, label) values
    ('contact_type', 'phone', 'en', 'Phone'), ('contact_type', 'phone', 'de', 'Telefon'),
    ('contact_type', 'self_service', 'en', 'Portal'), ('contact_type', 'self_service', 'de', 'Portal'),
    ('contact_type', 'email', 'en', 'E-mail'), ('contact_type', 'email', 'de', 'E-Mail'),
    ('contact_type', 'walk_in', 'en', 'Walk-in'), ('contact_type', 'walk_in', 'de', 'Persönlich'),
    ('contact_type', 'chat', 'en', 'Chat'), ('contact_type', 'chat', 'de', 'Chat'),
    ('contact_type', 'monitoring', 'en', 'Monitoring'), ('contact_type', 'monitoring', 'de', 'Überwachung'),
    ('contact_type', 'api', 'en', 'Integration'), ('contact_type', 'api', 'de', 'Schnittstelle');

insert into choice (set_name, code, position) values
    ('category', 'hardware', 1), ('category', 'software', 2), ('category', 'network', 3),
    ('category', 'access', 4), ('category', 'data', 5), ('category', 'facility', 6), ('category', 'inquiry', 7);
insert into choice_label (set_name, code, language, label) values
    ('category', 'hardware', 'en', 'Hardware'), ('category', 'hardware', 'de', 'Hardware'),
    ('category', 'software', 'en', 'Software'), ('category', 'software', 'de', 'Software'),
    ('category', 'network', 'en', 'Network'), ('category', 'network', 'de', 'Netzwerk'),
    ('category', 'access', 'en', 'Access'), ('category', 'access', 'de', 'Zugang'),
    ('category', 'data', 'en', 'Data'), ('category', 'data', 'de', 'Daten'),
    ('category', 'facility', 'en', 'Building and power'), ('category', 'facility', 'de', 'Gebäude und Strom'),
    ('category', 'inquiry', 'en', 'Question'), ('category', 'inquiry', 'de', 'Frage');

insert into choice (set_name, code, parent_code, position) values
    ('subcategory', 'computer', 'hardware', 1), ('subcategory', 'handheld', 'hardware', 2),
    ('subcategory', 'printer', 'hardware', 3), ('subcategory', 'sensor', 'hardware', 4),
    ('subcategory', 'phone', 'hardware', 5), ('subcategory', 'server', 'hardware', 6),
    ('subcategory', 'storage', 'hardware', 7),
    ('subcategory', 'application', 'software', 1), ('subcategory', 'operating_system', 'software', 2),
    ('subcategory', 'email', 'software', 3), ('subcategory', 'interface', 'software', 4),
    ('subcategory', 'wifi', 'network', 1), ('subcategory', 'vpn', 'network', 2), ('subcategory', 'lan', 'network', 3),
    ('subcategory', 'internet', 'network', 4), ('subcategory', 'firewall', 'network', 5),
    ('subcategory', 'dns', 'network', 6),
    ('subcategory', 'password', 'access', 1), ('subcategory', 'permission', 'access', 2),
    ('subcategory', 'single_sign_on', 'access', 3), ('subcategory', 'account', 'access', 4),
    ('subcategory', 'report', 'data', 1), ('subcategory', 'quality', 'data', 2), ('subcategory', 'loss', 'data', 3);
insert into choice_label (set_name, code, language, label) values
    ('subcategory', 'computer', 'en', 'Computer'), ('subcategory', 'computer', 'de', 'Computer'),
    ('subcategory', 'handheld', 'en', 'Handheld'), ('subcategory', 'handheld', 'de', 'Handgerät'),
    ('subcategory', 'printer', 'en', 'Printer'), ('subcategory', 'printer', 'de', 'Drucker'),
    ('subcategory', 'sensor', 'en', 'Sensor'), ('subcategory', 'sensor', 'de', 'Sensor'),
    ('subcategory', 'phone', 'en', 'Phone'), ('subcategory', 'phone', 'de', 'Telefon'),
    ('subcategory', 'server', 'en', 'Server'), ('subcategory', 'server', 'de', 'Server'),
    ('subcategory', 'storage', 'en', 'Storage'), ('subcategory', 'storage', 'de', 'Speicher'),
    ('subcategory', 'application', 'en', 'Application'), ('subcategory', 'application', 'de', 'Anwendung'),
    ('subcategory', 'operating_system', 'en', 'Operating system'),
    ('subcategory', 'operating_system', 'de', 'Betriebssystem'),
    ('subcategory', 'email', 'en', 'E-mail'), ('subcategory', 'email', 'de', 'E-Mail'),
    ('subcategory', 'interface', 'en', 'Interface'), ('subcategory', 'interface', 'de', 'Schnittstelle'),
    ('subcategory', 'wifi', 'en', 'Wi-Fi'), ('subcategory', 'wifi', 'de', 'WLAN'),
    ('subcategory', 'vpn', 'en', 'VPN'), ('subcategory', 'vpn', 'de', 'VPN'),
    ('subcategory', 'lan', 'en', 'LAN'), ('subcategory', 'lan', 'de', 'LAN'),
    ('subcategory', 'internet', 'en', 'Internet line'), ('subcategory', 'internet', 'de', 'Internetleitung'),
    ('subcategory', 'firewall', 'en', 'Firewall'), ('subcategory', 'firewall', 'de', 'Firewall'),
    ('subcategory', 'dns', 'en', 'DNS'), ('subcategory', 'dns', 'de', 'DNS'),
    ('subcategory', 'password', 'en', 'Password'), ('subcategory', 'password', 'de', 'Kennwort'),
    ('subcategory', 'permission', 'en', 'Permission'), ('subcategory', 'permission', 'de', 'Berechtigung'),
    ('subcategory', 'single_sign_on', 'en', 'Single sign-on'), ('subcategory', 'single_sign_on', 'de', 'Single Sign-on'),
    ('subcategory', 'account', 'en', 'Account'), ('subcategory', 'account', 'de', 'Konto'),
    ('subcategory', 'report', 'en', 'Report'), ('subcategory', 'report', 'de', 'Bericht'),
    ('subcategory', 'quality', 'en', 'Wrong data'), ('subcategory', 'quality', 'de', 'Falsche Daten'),
    ('subcategory', 'loss', 'en', 'Lost data'), ('subcategory', 'loss', 'de', 'Verlorene Daten');
