using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Skills.Digests.Team;
using BackOfficeBot.Staff;
using BackOfficeBot.Tests.Skills.Approvals;

namespace BackOfficeBot.Tests.Skills.Digests;

/// Digests in every state that looks different.
internal static class DigestSamples
{
    private static readonly DateTimeOffset Now = ApprovalSamples.Now;
    private static readonly RecordKinds Kinds = new([new ApprovalKind()]);
    private static readonly WorkWeek Week = new(WallClock.Zone("Europe/Rome"), DigestData.Weekdays, new(9, 0), new(18, 0), _ => false);

    public static IEnumerable<(string Name, AdaptiveCard Card)> Cards(CardPlace place, string hostile)
    {
        var (approvals, lines) = (new ApprovalsWaiting(), new List<DigestLine>());
        for (var i = 0; i < DigestContent.MostLines; i++)
            lines.Add(new(Guid.NewGuid(), ApprovalSamples.Record(ApprovalSamples.Data(), title: hostile[..120])) { Part = approvals, Waiting = TimeSpan.FromHours(9 * i) });
        yield return ("digest: a full day", DigestCard.Of(place, View() with
        {
            Sections = [.. new[] { DigestSection.Approvals, DigestSection.Calls, DigestSection.Tasks, DigestSection.Minutes, DigestSection.Asked, DigestSection.Changed }.Select(s => new DigestLines(s, [.. lines.Take(2)], 7))],
            Day = new(DayReading.Read, [.. Enumerable.Range(0, 7).Select(i => new DigestMeeting(Now.AddHours(i), Now.AddHours(i + 1), i == 0, i == 1 ? null : hostile) { Clashes = i == 2, LacksAgenda = i == 2, Url = "https://outlook.example/1" })]),
        }, Kinds));
        yield return ("digest: full of three", DigestCard.Of(place, View() with { Sections = [.. new[] { DigestSection.Approvals, DigestSection.Calls, DigestSection.Tasks }.Select(s => new DigestLines(s, s == DigestSection.Approvals ? lines : lines[1..], 7))] }, Kinds));
        yield return ("digest: late, something done, something gone", DigestCard.Of(place, View(isLate: true) with
        {
            Sections = [new(DigestSection.Approvals, [lines[0], new(Guid.NewGuid(), ApprovalSamples.Record(ApprovalSamples.Data(), ApprovalStates.Approved)), new(Guid.NewGuid(), null)], 0)],
            Day = new(DayReading.SignInNeeded, []), Notice = hostile,
        }, Kinds));
        yield return ("digest: nothing", DigestCard.Of(place, View() with { Next = null }, Kinds));
        yield return ("digest: of an office", DigestCard.Of(place, View(DigestPart.Weekly) with
        {
            Day = new(DayReading.Failed, []), SmallestGroup = 5,
            Offices =
            [
                new("Commerciale", IsTooSmall: false) { Steps = [new(DigestSection.Approvals, "APPR", ApprovalStates.Waiting, 12, 3, 2, TimeSpan.FromHours(27)), new(DigestSection.Approvals, "APPR", ApprovalStates.Question, 1, 0, 0, TimeSpan.FromHours(2))], Kept = 8, Promised = 9 },
                new("Segreteria", IsTooSmall: true),
            ],
        }, Kinds));
        yield return ("digest: the evening", DigestCard.Of(place, View(DigestPart.Evening), Kinds));
        yield return ("digest: what somebody did", DigestCard.Of(place, View(DigestPart.Review) with { Sections = [new(DigestSection.Did, [new(Guid.NewGuid(), ApprovalSamples.Record(ApprovalSamples.Data(), ApprovalStates.Approved)) { Part = new ApprovalsGiven(ConcernRole.Acts, isOpen: false) }], 3)] }, Kinds));
        yield return ("digest: a line that is put off", DigestCard.Of(place, View() with { Sections = [new(DigestSection.Approvals, [lines[0] with { SnoozedUntil = Now.AddDays(1) }, lines[1]], 0)], Notice = DigestTexts.In(place.Language).Snoozed(hostile, "…") }, Kinds));
        var team = new TeamDigestData { OfficeId = "office:vendite", Days = [DayOfWeek.Monday], At = new(9, 0), Conversation = "{}", Zone = "Europe/Rome", Language = place.Language, ByName = hostile };
        yield return ("digest: of a team", TeamDigestCards.Figures(place, new("Commerciale", IsTooSmall: false) { Steps = [new(DigestSection.Approvals, "APPR", ApprovalStates.Waiting, 12, 3, 2, TimeSpan.FromHours(27))], Kept = 8, Promised = 9 }, team, Week, Now.AddDays(6), Kinds));
        yield return ("digest: of a team, nothing", TeamDigestCards.Figures(place, new("Commerciale", IsTooSmall: false), team, Week, null, Kinds));
        Department[] offices = [new("Commerciale", [], null, []), new(hostile, [], null, [])];
        yield return ("digest: of a team, settings", TeamDigestCards.Form(place, new() { Office = offices[0].Id, On = "true", Days = "Monday", At = hostile }, new() { ["office"] = TeamDigestTexts.In(place.Language).TooSmall(5), ["at"] = TeamDigestTexts.In(place.Language).AtWrong }, offices));
        yield return ("digest: of a team, chosen", TeamDigestCards.Chosen(place, offices[0], team, TeamDigestTexts.In(place.Language).Saved("…"), Now));
        yield return ("digest: of a team, off", TeamDigestCards.Chosen(place, offices[0], team, TeamDigestTexts.In(place.Language).SavedOff, null));
        var plan = new DigestData().Plan(DigestStates.On, new DigestOptions().Of(""));
        yield return ("digest: settings", DigestSettingsCard.Of(place, DigestSettingsCard.Form(plan), [], DigestSettingsTexts.In(place.Language).Saved("…"), Now, plan.Zone));
        yield return ("digest: chosen", DigestSettingsCard.Chosen(place, plan with { Language = "en", Evening = new(18, 0), Weekly = DayOfWeek.Friday, Without = [DigestSection.Meetings] }, DigestSettingsTexts.In(place.Language).Saved("…"), Now));
        yield return ("digest: off", DigestSettingsCard.Chosen(place, plan, DigestSettingsTexts.In(place.Language).SavedOff, null));
        yield return ("digest: settings, wrong", DigestSettingsCard.Of(place, new() { On = "true", At = hostile }, new() { ["days"] = DigestSettingsTexts.In(place.Language).DaysMissing, ["until"] = DigestSettingsTexts.In(place.Language).UntilPast }, null, null, plan.Zone));

        DigestView View(DigestPart part = DigestPart.Morning, bool isLate = false) => new(new(part, new(2026, 11, 24), Now.AddHours(-4), Now.AddDays(-1), []) { IsLate = isLate }, Guid.Empty,
            new("paolo", ["paolo"], Now, Now.AddDays(-1), Now.AddHours(15), Week)) { Next = Now.AddDays(1) };
    }
}
