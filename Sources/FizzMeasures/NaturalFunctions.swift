#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Functions of the C library, under names that say what they are.
enum NaturalFunctions {
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func logarithm(_ x: Double) -> Double { log(x) }
  static func logarithmOfGamma(_ x: Double) -> Double { lgamma(x) }
  static func cubeRoot(_ x: Double) -> Double { cbrt(x) }
  static func normalCumulative(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }
}
