/**
 * The resource catalogue: departments, their systems and resources, how each is mounted (挂接), and who may use what
 * (使用授权). The entry is the flow: what stands here runs, what does not stand here does not.
 */
package govbus.catalog;
