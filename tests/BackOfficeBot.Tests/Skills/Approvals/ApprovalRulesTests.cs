using BackOfficeBot.Cards;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;
using BackOfficeBot.Tests.Common;
using static BackOfficeBot.Tests.Skills.Approvals.ApprovalSamples;

namespace BackOfficeBot.Tests.Skills.Approvals;

public sealed class ApprovalRulesTests
{
    private static readonly Outlook Nobody = Outlook.Nothing with { RemindAt = Now.AddHours(16) };

    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    private static Outlook Away(string person, StandIn? deputy) => new(new Dictionary<string, StandIn?> { [person] = deputy }, null);

    private static string? WhyNot(ApprovalData data, Act act, string person, int? seen = null, string state = ApprovalStates.Waiting) =>
        ApprovalRules.WhyNot(Record(data, state), act, new(person, person), seen, Now)?.Invoke(ApprovalTexts.En);

    private static (ApprovalData Data, string State) Votes(ApprovalData data, string person, Vote vote = Vote.Approved, string state = ApprovalStates.Waiting)
    {
        Assert.Null(WhyNot(data, Act.Approve, person, state: state));
        return ApprovalMoves.Vote(data, ApprovalRules.SeatOf(data, new(person, person))!, new(person, person), vote, null, Nobody, Now, data.Basis + 1);
    }

    [Fact]
    public void Nobody_decides_on_their_own_request_nor_in_somebody_else_s_place()
    {
        var data = Data(Step(StepNeeds.One, 1, "paolo"));
        Assert.Contains("nobody decides on their own", WhyNot(data, Act.Approve, "marco"), StringComparison.Ordinal);
        var handed = ApprovalMoves.Handed(data, Away("paolo", new("marco", "Marco", null)));
        Assert.Null(handed.Steps[0].Seats[0].DeputyId);
    }

    [Fact]
    public void One_of_several_is_enough_and_the_others_hear_who_it_was()
    {
        var (data, state) = Votes(Data(Step(StepNeeds.One, 1, "paolo", "davide"), Step(StepNeeds.One, 1, "elena")), "davide");
        Assert.Equal((ApprovalStates.Waiting, 1), (state, data.At));
        Assert.Equal("Davide has decided already, today at 10:00.", WhyNot(data, Act.Approve, "paolo", seen: 1));
        Assert.Equal(ApprovalStates.Approved, Votes(data, "elena").State);
    }

    [Fact]
    public void The_day_of_what_was_done_is_said_as_people_say_it()
    {
        Assert.Equal("Hai già deciso tu, oggi alle 10:00: vale quello che hai deciso.", ApprovalTexts.It.YouDecided(Now, Now.AddHours(3), Rome));
        Assert.Equal("Hai già deciso tu, il 24 novembre alle 10:00: vale quello che hai deciso.", ApprovalTexts.It.YouDecided(Now, Now.AddDays(1), Rome));
        Assert.Equal("Hai già deciso tu, l'8 dicembre alle 10:00: vale quello che hai deciso.", ApprovalTexts.It.YouDecided(Now.AddDays(14), Now.AddDays(15), Rome));
        Assert.Equal("You have decided already, today at 9:00: that decision stands.", ApprovalTexts.En.YouDecided(Now, Now.AddHours(3), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")));
        Assert.Equal("Decidi tu al posto di Paolo, che è via fino all'11 dicembre.", ApprovalTexts.It.InsteadOf("Paolo", "Marco", Now.AddDays(17), Rome));
    }

    [Fact]
    public void All_of_them_or_so_many_of_them_have_to_approve_and_each_once()
    {
        var (first, waits) = Votes(Data(Step(StepNeeds.Count, 2, "paolo", "davide", "elena")), "paolo");
        Assert.Equal(ApprovalStates.Waiting, waits);
        Assert.StartsWith("You have decided already", WhyNot(first, Act.Approve, "paolo"), StringComparison.Ordinal);
        Assert.Equal(ApprovalStates.Approved, Votes(first, "elena").State);
        var (refused, still) = Votes(Data(Step(StepNeeds.Count, 2, "paolo", "davide", "elena")), "paolo", Vote.Rejected);
        Assert.Equal(ApprovalStates.Waiting, still);
        Assert.Equal(ApprovalStates.Rejected, Votes(refused, "davide", Vote.Rejected).State);
        Assert.Equal(ApprovalStates.Rejected, Votes(Data(Step(StepNeeds.All, 2, "paolo", "davide")), "paolo", Vote.Rejected).State);
    }

    [Fact]
    public void Who_said_no_is_not_waited_for_and_the_others_are()
    {
        var (data, state) = ApprovalMoves.Vote(Data(Step(StepNeeds.Count, 2, "paolo", "davide", "elena")), Data(Step(StepNeeds.Count, 2, "paolo", "davide", "elena")).Steps[0].Seats[1], new("davide", "Davide"), Vote.Rejected, "No", Nobody, Now, 2);
        Assert.Equal(ApprovalStates.Waiting, state);
        Assert.Equal("ancora Paolo ed Elena", ApprovalWords.Left(data.Steps[0], "it"));
        Assert.Equal("still Paolo and Elena", ApprovalWords.Left(data.Steps[0], "en"));
        Assert.Equal("Davide ha detto di no: decidono ancora Paolo ed Elena.", ApprovalTexts.It.Against("Davide", ApprovalKeeper.Deciders(data)));
        Assert.Equal("You said no: Paolo and Elena still decide.", ApprovalTexts.En.Against(null, ApprovalKeeper.Deciders(data)));
    }

    [Fact]
    public void The_same_press_twice_never_decides_the_next_step_too()
    {
        var (data, _) = Votes(Data(Step(StepNeeds.One, 1, "paolo"), Step(StepNeeds.All, 2, "paolo", "elena")), "paolo");
        Assert.StartsWith("You have decided already", WhyNot(data, Act.Approve, "paolo", seen: 1), StringComparison.Ordinal);
        Assert.Null(WhyNot(data, Act.Approve, "paolo", seen: 2));
    }

    [Fact]
    public void A_deputy_who_also_decides_counts_once()
    {
        var data = ApprovalMoves.Handed(Data(Step(StepNeeds.All, 2, "paolo", "giulia")), Away("paolo", new("giulia", "Giulia", null)));
        Assert.Null(data.Steps[0].Seats[0].DeputyId);
        var (voted, _) = Votes(data, "giulia");
        Assert.Null(ApprovalRules.SeatOf(voted, new("giulia", "Giulia")));
    }

    [Fact]
    public void Where_nobody_answers_whether_somebody_is_away_all_stays_as_it_is()
    {
        var handed = ApprovalMoves.Handed(Data(), Away("paolo", new("giulia", "Giulia", null)));
        Assert.Equal("giulia", ApprovalMoves.Handed(handed, Nobody).Steps[0].Seats[0].DeputyId);
        Assert.Null(ApprovalMoves.Handed(handed, Away("paolo", null)).Steps[0].Seats[0].DeputyId);
    }

    [Fact]
    public void Who_passed_it_on_who_comes_too_early_and_who_is_not_asked_hear_who_decides()
    {
        var data = Data(Step(StepNeeds.One, 1, "paolo"), Step(StepNeeds.One, 1, "elena"));
        var passed = ApprovalMoves.PassedOn(data, data.Steps[0].Seats[0], "giulia", "Giulia", new("paolo", "Paolo"));
        Assert.Equal("It is no longer with you: it was passed on to Giulia.", WhyNot(passed, Act.Reject, "paolo"));
        Assert.Equal("It is not your turn yet: Giulia decides first.", WhyNot(passed, Act.Approve, "elena"));
        Assert.Equal("You do not decide here: Giulia does.", WhyNot(passed, Act.Approve, "davide"));
        var several = Data(Step(StepNeeds.All, 2, "paolo", "giulia"), Step(StepNeeds.One, 1, "elena"));
        Assert.Equal("You do not decide here: Paolo and Giulia do.", WhyNot(several, Act.Approve, "davide"));
        Assert.Equal("Non tocca ancora a te: prima decidono Paolo e Giulia.", ApprovalRules.WhyNot(Record(several), Act.Approve, new("elena", "Elena"), null, Now)?.Invoke(ApprovalTexts.It));
        Assert.Equal(ApprovalStates.Waiting, Votes(passed, "giulia").State);
    }

    [Fact]
    public void Whoever_asked_hears_of_an_undo_only_where_what_is_undone_was_told()
    {
        bool WasTold(ApprovalData before, (ApprovalData Data, string State) done) => ApprovalUndone.WasTold(Record(done.Data, done.State), Record(before));
        var (alone, several) = (Data(Step(StepNeeds.One, 1, "paolo"), Step(StepNeeds.One, 1, "elena")), Data(Step(StepNeeds.Count, 2, "paolo", "davide", "elena")));
        Assert.True(WasTold(alone, Votes(alone, "paolo")));
        Assert.True(WasTold(several, Votes(several, "paolo", Vote.Rejected)));
        Assert.True(WasTold(several, Votes(several, "paolo", Vote.Conditional)));
        Assert.True(WasTold(Votes(several, "paolo").Data, Votes(Votes(several, "paolo").Data, "davide")));
        Assert.False(WasTold(several, Votes(several, "paolo")));
        Assert.False(WasTold(alone, (ApprovalMoves.PassedOn(alone, alone.Steps[0].Seats[0], "giulia", "Giulia", new("paolo", "Paolo")), ApprovalStates.Waiting)));
    }

    [Fact]
    public void What_matters_and_changes_after_an_approval_voids_it_and_other_words_do_not()
    {
        var (data, _) = Votes(Data(Step(StepNeeds.One, 1, "paolo"), Step(StepNeeds.One, 1, "elena")), "paolo");
        var note = new ApprovalField("note", FieldType.Text, "Note", "Notes") { Value = "Per l'ufficio" };
        var path = Data(Step(StepNeeds.One, 1, "paolo"), Step(StepNeeds.One, 1, "elena")).Steps;

        var harmless = ApprovalMoves.Revised(data, [.. data.Fields, note], path, false, Nobody, 3);
        Assert.Equal((1, Vote.Approved), (harmless.At, harmless.Steps[0].Seats[0].Vote));
        Assert.Equal("It was changed meanwhile: look at it as it is now and decide again.", WhyNot(harmless, Act.Approve, "elena", seen: 2));

        var dearer = ApprovalMoves.Revised(data, [data.Fields[0], data.Fields[1] with { Value = "450.00" }], path, false, Nobody, 3);
        Assert.Equal((0, Vote.None), (dearer.At, dearer.Steps[0].Seats[0].Vote));
        Assert.Equal([new ApprovalChange("Importo in euro", "Amount in euros", FieldType.Money, "300.00", "450.00")], dearer.Changed);
        Assert.Null(WhyNot(dearer, Act.Approve, "paolo", seen: 3));
    }

    [Fact]
    public void What_changed_is_said_in_the_language_of_who_reads_it()
    {
        var leave = new ApprovalField("days", FieldType.Range, "Giorni", "Days") { Value = "2026-12-21/2026-12-23", ValueIt = "da lunedì 21 a mercoledì 23", ValueEn = "Monday 21 to Wednesday 23", Matters = true };
        var permit = new ApprovalField("type", FieldType.Choice, "Tipo", "Kind") { Value = "holiday", ValueIt = "Ferie", ValueEn = "Annual leave", Matters = true };
        var before = Data() with { Fields = [leave, permit] };
        var after = ApprovalMoves.Revised(before, [leave with { Value = "2026-12-21/2026-12-24", ValueIt = "da lunedì 21 a giovedì 24", ValueEn = "Monday 21 to Thursday 24" }, permit with { Value = "permit", ValueIt = "Permesso", ValueEn = "Time off" }], before.Steps, false, Nobody, 2);
        foreach (var (language, days, kind) in new[] { ("it", "Giorni: prima da lunedì 21 a mercoledì 23, adesso da lunedì 21 a giovedì 24", "Tipo: prima Ferie, adesso Permesso"), ("en", "Days: was Monday 21 to Wednesday 23, now Monday 21 to Thursday 24", "Kind: was Annual leave, now Time off") })
        {
            var lines = ApprovalCard.Of(AllCards.Place(language), new ApprovalKind(), new(Record(after), "paolo")).Body!.OfType<TextBlock>().Select(t => t.Text).ToList();
            Assert.Contains(days, lines);
            Assert.Contains(kind, lines);
        }
    }

    [Fact]
    public void What_matters_and_changes_after_it_was_passed_on_goes_by_all_who_decide_on_it_now()
    {
        var data = Data();
        var passed = ApprovalMoves.PassedOn(data, data.Steps[0].Seats[0], "giulia", "Giulia", new("paolo", "Paolo"));
        var path = Data(Step(StepNeeds.One, 1, "paolo"), Step(StepNeeds.One, 1, "elena")).Steps;
        Assert.Equal(path, ApprovalMoves.Revised(passed, [data.Fields[0], data.Fields[1] with { Value = "9000.00" }], path, false, Nobody, 3).Steps);
        Assert.Equal(passed.Steps, ApprovalMoves.Revised(passed, data.Fields, path, false, Nobody, 3).Steps);
    }

    [Fact]
    public void While_a_question_is_open_the_clock_stands_still()
    {
        var data = Data() with { RemindAt = Now.AddHours(5) };
        var always = Week(new(0, 0), new(23, 59), _ => false);
        var asked = ApprovalMoves.Asked(data, new("paolo", "Paolo"), "Why?", Now, always);
        Assert.Null(asked.RemindAt);
        Assert.Equal(Now.AddHours(7), ApprovalMoves.Answered(asked, "Because", Now.AddHours(2), always).RemindAt);
    }

    [Fact]
    public void Who_decides_meanwhile_neither_ends_a_question_nor_moves_the_clock()
    {
        var always = Week(new(0, 0), new(23, 59), _ => false);
        var asked = ApprovalMoves.Asked(Data(Step(StepNeeds.Count, 2, "paolo", "davide", "elena")) with { RemindAt = Now.AddHours(5) }, new("paolo", "Paolo"), "Why?", Now, always);
        foreach (var vote in new[] { Vote.Approved, Vote.Rejected })
        {
            var (data, state) = Votes(asked, "davide", vote, ApprovalStates.Question);
            Assert.Equal((ApprovalStates.Question, null), (state, data.RemindAt));
            Assert.Equal(Now.AddHours(7), ApprovalMoves.Answered(data, "Because", Now.AddHours(2), always).RemindAt);
        }
        var (step, next) = Votes(Votes(asked, "davide", Vote.Approved, ApprovalStates.Question).Data with { Steps = [asked.Steps[0] with { Needed = 1 }, Step(StepNeeds.One, 1, "luca")] }, "elena", Vote.Approved, ApprovalStates.Question);
        Assert.Equal((ApprovalStates.Waiting, Nobody.RemindAt), (next, step.RemindAt));
    }

    [Fact]
    public void What_is_left_of_the_time_to_answer_is_working_time_without_nights_and_the_patron_saint()
    {
        // Friday, 4 December; Monday is Saint Ambrose, Tuesday the Immaculate Conception.
        var week = Week(new(9, 0), new(18, 0), d => d is { Month: 12, Day: 7 or 8 });
        DateTimeOffset At(int day, int hour) => new(2026, 12, day, hour - 1, 0, 0, TimeSpan.Zero);
        var asked = ApprovalMoves.Asked(Data() with { RemindAt = At(9, 11) }, new("paolo", "Paolo"), "Why?", At(4, 16), week);
        Assert.Equal(TimeSpan.FromHours(4), asked.Left);
        // Answered on Saturday, there are four hours of Wednesday's.
        Assert.Equal(At(9, 13), ApprovalMoves.Answered(asked, "Because", At(5, 10), week).RemindAt);
    }

    private static WorkWeek Week(TimeOnly from, TimeOnly to, Func<DateOnly, bool> isOff) =>
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"), [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], from, to, isOff);

    [Theory]
    [InlineData(ApprovalStates.Approved, "It was already approved.")]
    [InlineData(ApprovalStates.Rejected, "It was already rejected.")]
    [InlineData(ApprovalStates.Cancelled, "It was cancelled: there is nothing to decide any more.")]
    [InlineData(ApprovalStates.Recalled, "Marco Rossi recalled it: there is nothing to decide for now.")]
    [InlineData(ApprovalStates.SentBack, "It went back to Marco Rossi to be corrected: there is nothing to decide for now.")]
    public void After_its_end_a_press_hears_what_became_of_it(string state, string sentence) => Assert.Equal(sentence, WhyNot(Data(), Act.Approve, "paolo", 1, state));
}
