/// 95 % intervals of shares and rates.
package enum Interval {
  /// 97.5 % point of the standard normal distribution.
  static let z = 1.959963984540054

  /// Wilson's score interval of a share (Wilson 1927): k of n, both ends within 0 to 1; n is at least 1.
  package static func wilson(_ k: Int, of n: Int) -> (low: Double, high: Double) {
    let n = Double(n)
    let p = Double(k) / n
    let z2 = z * z
    let centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    let half = z / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
    return (max(0, centre - half), min(1, centre + half))
  }

  /// Exact (Garwood 1936) limits of a Poisson count, through the chi-squared distribution.
  package static func poisson(_ count: Int) -> (low: Double, high: Double) {
    let low = count == 0 ? 0 : ChiSquared.quantile(0.025, degrees: 2 * count) / 2
    return (low, ChiSquared.quantile(0.975, degrees: 2 * (count + 1)) / 2)
  }
}

/// The chi-squared distribution with an even number of degrees of freedom, which is all that Poisson limits need:
/// its upper tail is a finite Poisson sum.
enum ChiSquared {
  /// The x below which a share `p` of the distribution lies: Newton's steps, kept inside a bracket that halves
  /// where they would leave it.
  static func quantile(_ p: Double, degrees: Int) -> Double {
    var low = 0.0
    var high = Double(degrees) + 10 * Double(degrees).squareRoot() + 30
    var x = Double(degrees)
    for _ in 0..<200 {
      let (cumulative, density) = at(x, degrees)
      if cumulative < p { low = x } else { high = x }
      var next = x - (cumulative - p) / density
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - x) <= next * 1e-15 { return next }
      x = next
    }
    return x
  }

  /// P(X ≤ x) = 1 − Σ_{j<d/2} e^{−x/2} (x/2)^j / j!; its derivative is half the last term.
  private static func at(_ x: Double, _ degrees: Int) -> (cumulative: Double, density: Double) {
    let m = x / 2
    var term = NaturalFunctions.exponential(-m)
    // Where e^{−x/2} underflows the density does too: the bracket alone narrows.
    if term == 0 { return (normalApproximation(x, degrees), 0) }
    var sum = term
    for j in 1..<max(1, degrees / 2) {
      term *= m / Double(j)
      sum += term
    }
    return (1 - min(1, sum), term / 2)
  }

  /// Wilson and Hilferty's cube root, for counts so large that e^{−x/2} underflows.
  private static func normalApproximation(_ x: Double, _ degrees: Int) -> Double {
    let d = Double(degrees)
    let t = NaturalFunctions.cubeRoot(x / d)
    let z = (t - (1 - 2 / (9 * d))) / (2 / (9 * d)).squareRoot()
    return NaturalFunctions.normalCumulative(z)
  }
}
