/** What the configuration says, judged before anything is started for it. */
package io.gatehouse.bootstrap.settings;
