/** Notices to departments: kept until somebody there has read them. Internal to the catalogue. */
package govbus.catalog.notice;
