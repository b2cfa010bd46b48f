using System.Diagnostics;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// How often Graph is asked before times are shown, with nothing remembered from before.
public sealed class RoundTripsTests
{
    private const string Wish = "riunione di un'ora la settimana prossima con Luca Moretti, Giulia Romano, Marco Rossi, Sara Greco, Elena Valdoro, Davide Rinaldi e Chiara Galli sul budget";

    [Fact]
    public async Task Eight_people_over_five_days_take_three_and_the_same_again_fewer()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        day.Time.Advance(TimeSpan.FromMinutes(30));

        var (times, cold) = await CountedAsync(day, () => marta.SaysAsync(Wish));
        Assert.Contains("Da scegliere", times.Words, StringComparison.Ordinal);
        Assert.Equal(5, times.Buttons.Count(b => b.Contains(':', StringComparison.Ordinal)));
        Assert.InRange(cold, 1, 3);

        day.Time.Advance(TimeSpan.FromMinutes(1));
        var form = await marta.SaysAsync("modifica");
        var (again, warm) = await CountedAsync(day, () => marta.PressesAsync(form, "Trova gli orari", new
        {
            subject = "Budget", people = form.Input("people"), day = form.Input("day"), lastDay = form.Input("lastDay"), minutes = "60",
        }));
        Assert.Contains("Chiara", again.Words, StringComparison.Ordinal);
        Assert.InRange(warm, 1, 2);
    }

    /// A batch is one: what is in it is not sent by itself.
    private static async Task<(Message Answer, int Calls)> CountedAsync(OfficeDay day, Func<Task<Message>> ask)
    {
        var calls = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = call =>
            {
                if (call.GetTagItem("url.full") is string url && url.StartsWith(day.Address + "/v1.0/", StringComparison.Ordinal))
                    Interlocked.Increment(ref calls);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return (await ask(), calls);
    }
}
