using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.DaysOff;

/// "Giorni di chiusura": when nobody works where this person does, as reminders and deadlines reckon with it.
internal sealed class DaysOffSkill(WorkWeeks weeks, TimeProvider time) : ISkill
{
    private const int Months = 12;

    public IEnumerable<Route> Routes => [Route.Command("show_days_off", ShowAsync)];

    public static void Add(IServiceCollection services) => services.AddSingleton<ISkill, DaysOffSkill>();

    private async ValueTask<Reply> ShowAsync(Turn turn, CancellationToken ct)
    {
        var today = WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone));
        var (days, office) = await weeks.DaysOffAsync(GraphCaller.App(turn.TenantId), turn.PersonId(), today, today.AddMonths(Months), ct);
        return Reply.Card(DaysOffCard.Of(CardPlace.Of(turn, time), days, office), DaysOffTexts.In(turn.Language).Heading(office));
    }
}
