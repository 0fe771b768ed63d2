PRAGMA page_size = 512;
CREATE TABLE CODERS (ID INTEGER PRIMARY KEY, Name TEXT);
INSERT INTO CODERS VALUES (1, 'Admin');
CREATE TABLE DOCUMENTS (ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
INSERT INTO DOCUMENTS VALUES
 (1, 'The visit', '😀 Ann said: "The road must stay." Kim disagreed with the road.', 1, 'Bo Herald', 'Herald', 'Local', 'Read twice', 'newspaper', 1555545600),
 (2, 'An old letter', 'Nothing is coded here.', 1, '', '', '', '', '', -86400);
CREATE TABLE STATEMENTTYPES (ID INTEGER PRIMARY KEY, Label TEXT, Red INTEGER);
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 0), (2, 'Annotation', 0);
CREATE TABLE VARIABLES (ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
INSERT INTO VARIABLES VALUES
 (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1),
 (4, 'agreement', 'boolean', 1), (5, 'frame', 'short text', 1), (6, 'remark', 'long text', 1), (7, 'strength', 'integer', 1),
 (8, 'note', 'long text', 2);
CREATE TABLE ENTITIES (ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, ChildOf INTEGER);
INSERT INTO ENTITIES VALUES
 (1, 1, 'Ann Lee', NULL), (2, 1, 'Kim Ho', NULL), (3, 2, 'Bee & Sons', NULL), (4, 3, 'Keep the road', NULL), (5, 5, 'safety', NULL),
 (6, 1, '', NULL), (7, 2, '', NULL);
CREATE TABLE ATTRIBUTEVARIABLES (ID INTEGER PRIMARY KEY, VariableId INTEGER, AttributeVariable TEXT);
INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 1, 'Type'), (2, 1, 'Alias'), (3, 1, 'Notes');
CREATE TABLE ATTRIBUTEVALUES (ID INTEGER PRIMARY KEY, EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT);
INSERT INTO ATTRIBUTEVALUES VALUES (1, 1, 1, 'Government'), (2, 1, 2, 'Annie'), (3, 1, 3, 'A clerk');
CREATE TABLE STATEMENTS (ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
INSERT INTO STATEMENTS VALUES (1, 1, 1, 14, 33, 1), (2, 1, 1, 35, 63, 1), (3, 1, 1, 900, 999, 1), (4, 2, 1, 3, 6, 1);
CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES
 (1, 1, 1), (1, 2, 3), (1, 3, 4), (1, 5, 5), (2, 1, 2), (2, 2, 7), (2, 3, 4), (3, 1, 1), (3, 3, 4);
CREATE TABLE DATALONGTEXT (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT);
INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (1, 6, 'She was loud.'), (4, 8, 'Who is it?');
CREATE TABLE DATAINTEGER (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
INSERT INTO DATAINTEGER (StatementId, VariableId, Value) VALUES (1, 7, 3);
CREATE TABLE DATABOOLEAN (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (1, 4, 1), (2, 4, 0), (3, 4, 1);
CREATE TABLE REGEXES (Label TEXT, Red INTEGER);
INSERT INTO REGEXES VALUES ('road', 255);
