namespace BackOfficeBot.Language.Dates;

internal enum Unit { None, Second, Minute, Hour, Day, Week, Fortnight, Month, Bimester, Quarter, Semester, Year, Decade, Century, Weekend }

internal enum DayPart { None, Morning, Lunch, Afternoon, Evening, Night, Breakfast, Dinner, Daytime }

internal enum Season { None, Spring, Summer, Autumn, Winter }
