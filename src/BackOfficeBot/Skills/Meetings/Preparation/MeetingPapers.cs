namespace BackOfficeBot.Skills.Meetings.Preparation;

/// What is to be read before a meeting and by when, and what of it and of the agenda was put into the invitation.
internal sealed record MeetingPapers(string Put, string? Text, DateOnly? ReadBy);
