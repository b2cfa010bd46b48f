namespace BackOfficeBot.Benchmarks.Load;

/// <summary>
/// <c>wave [--computes n]</c>: when the last of a morning's digests has left, second by second: what is due is computed, so many a second in each instance, then waits behind what decisions and cards take of the rate.
/// The assumptions stand in src/BackOfficeBot/Outbox/README.md.
/// </summary>
internal static class WaveCommand
{
    private const int Other = 5;
    private const double NotEmpty = 0.85;

    // Half past seven, eight, half past eight, nine.
    private static readonly (int Minute, double Share)[] Hours = [(0, 0.10), (30, 0.60), (60, 0.15), (90, 0.15)];

    public static int Run(string[] args)
    {
        var computes = new Arguments(args).Number("computes", 150);
        Console.WriteLine("people     rate  organisations  spread  instances | latest of eight o'clock  half of them within  all done at");
        foreach (var people in new[] { 10_000, 100_000, 1_000_000 })
            foreach (var (rate, organisations, spread, instances) in new[] { (50, 1, 0, 2), (30, 1, 0, 2), (50, 1, 30, 2), (50, 10, 0, 2), (50, 10, 0, 4) })
                Print(people, rate, organisations, spread, instances, computes);
        return 0;
    }

    private static void Print(int people, int rate, int organisations, int spread, int instances, int computes)
    {
        // Computing is shared by all organisations, and what turns out to be empty is computed, too.
        var computing = computes * NotEmpty * instances / organisations;
        // Each organisation has a rate of its own, so one of them tells of all.
        var due = new double[24 * 3600];
        foreach (var (minute, share) in Hours)
        {
            var (all, seconds) = (people / (double)organisations * NotEmpty * share, Math.Max(1, spread * 60));
            for (var s = 0; s < seconds; s++)
                due[minute * 60 + s] += all / seconds;
        }
        // First come, first served: a digest leaves when all that was due before it has.
        double arrived = 0, computed = 0, left = 0;
        var last = 0;
        List<(double Upto, int At)> leaving = [];
        for (var s = 0; s < due.Length; s++)
        {
            arrived += due[s];
            computed += Math.Min(arrived - computed, computing);
            var now = Math.Min(computed - left, rate - Other);
            left += now;
            if (now > 0)
                leaving.Add((left, last = s));
        }
        double From(int minute) => Hours.Where(h => h.Minute < minute).Sum(h => people / (double)organisations * NotEmpty * h.Share);
        var (first, end) = (From(30), From(60));
        var start = 30 * 60;
        int At(double count) => leaving.First(l => l.Upto >= count - 1e-6).At - start;
        Console.WriteLine($"{people,9:N0}  {rate,3}/s  {organisations,13}  {spread,3} min  {instances,9} | {Minutes(At(end)),24}  {Minutes(At((first + end) / 2)),19}  {TimeSpan.FromSeconds(7.5 * 3600 + last):hh\\:mm}");
    }

    private static string Minutes(int seconds) => seconds < 90 ? $"{seconds} s" : $"{seconds / 60.0:0} min";
}
