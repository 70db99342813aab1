/**
 * The classification tree of the catalogue (信息资源分类, 类 项 目 细目): the national one to begin with, then the city's own.
 * Its leaves are the first parts of the resource codes. Internal to the catalogue.
 */
package govbus.catalog.classification;
