// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import javax.annotation.processing.Generated;

/**
 * Describes a shape. Is it round?
 *
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1_shape.html">TDLib's Shape</a>
 */
@Generated("dev.tdjava.codegen")
public sealed interface Shape extends TdObject permits ShapeRound, ShapeFlat, UnknownShape {
}
