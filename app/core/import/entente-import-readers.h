/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-format.h"

G_BEGIN_DECLS

/* The readers. Each is in a file of its own: entente-import-NAME.c. */
extern const EntenteImportFormat entente_import_aleph;
extern const EntenteImportFormat entente_import_annotations;
extern const EntenteImportFormat entente_import_anx;
extern const EntenteImportFormat entente_import_bibtex;
extern const EntenteImportFormat entente_import_bods;
extern const EntenteImportFormat entente_import_canvas;
extern const EntenteImportFormat entente_import_csl;
extern const EntenteImportFormat entente_import_cx;
extern const EntenteImportFormat entente_import_cytoscape;
extern const EntenteImportFormat entente_import_dl;
extern const EntenteImportFormat entente_import_dna;
extern const EntenteImportFormat entente_import_dot;
extern const EntenteImportFormat entente_import_ftm;
extern const EntenteImportFormat entente_import_gephi_lite;
extern const EntenteImportFormat entente_import_gexf;
extern const EntenteImportFormat entente_import_gml;
extern const EntenteImportFormat entente_import_gramps;
extern const EntenteImportFormat entente_import_graphml;
extern const EntenteImportFormat entente_import_jgf;
extern const EntenteImportFormat entente_import_littlesis;
extern const EntenteImportFormat entente_import_maltego;
extern const EntenteImportFormat entente_import_node_link;
extern const EntenteImportFormat entente_import_own_table;
extern const EntenteImportFormat entente_import_pajek;
extern const EntenteImportFormat entente_import_popolo;
extern const EntenteImportFormat entente_import_qdpx;
extern const EntenteImportFormat entente_import_ris;
extern const EntenteImportFormat entente_import_stix;
extern const EntenteImportFormat entente_import_table;
extern const EntenteImportFormat entente_import_wikidata;

G_END_DECLS
