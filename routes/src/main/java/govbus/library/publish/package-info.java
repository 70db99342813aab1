/**
 * What base libraries tell others: life events and golden records go into the exchange log like any department's records,
 * and from there, by subscription, to tables, queues and other libraries.
 */
package govbus.library.publish;
